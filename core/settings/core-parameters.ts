import type { ParameterSpec, ReadParameter } from "./parameters/parameter.ts";

const SIGN_IN = "登录安全";
/** What the session store may be asked to keep at most; the cookie lives as long. */
export const LONGEST_IDLE_MINUTES = 120;

/** What an administrator decides about core itself. The ranges keep within GB/T 22239-2019 8.1.4.1 b: failures are limited, idle sessions end. */
export const coreParameters = (parameter: (name: string, spec: ParameterSpec) => ReadParameter) => ({
  failures: parameter("sign-in-failures", {
    group: SIGN_IN, label: "输错密码几次后锁定", unit: "次", usual: 5, min: 3, max: 10, note: "同一账号连续输错密码达到这个次数时锁定，登录页同时说明。",
  }),
  lockMinutes: parameter("lock-minutes", {
    group: SIGN_IN, label: "锁定多久", unit: "分钟", usual: 30, min: 5, max: 1_440, note: "锁定时间过后自动解锁，系统管理员也可以提前解锁。已经锁定的账号不受影响。",
  }),
  idleMinutes: parameter("idle-minutes", {
    group: SIGN_IN, label: "多久没有操作自动退出", unit: "分钟", usual: 30, min: 5, max: LONGEST_IDLE_MINUTES, note: "从最后一次打开页面或者保存起算，每个人从下一次操作起按新的时间计算。",
  }),
  fileMegabytes: parameter("file-megabytes", {
    group: "文件", label: "上传文件的最大大小", unit: "MB", usual: 20, min: 1, max: 50, note: "每个上传的文件不能超过这个大小，上传的地方同时说明。已经上传的文件不受影响。",
  }),
});

export type CoreParameters = ReturnType<typeof coreParameters>;
