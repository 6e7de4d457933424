/** YN-1.2.1 with GB/T 22239-2019 8.1.4.1: at least 8 characters with letters, digits and special characters. */
export const passwordProblem = (password: string, account: string): string | undefined => {
  if (password.length < 8) return "新密码：长度不得小于 8 位";
  if (password.length > 128) return "新密码：长度不得大于 128 位";
  if (!/[A-Za-z]/.test(password) || !/\d/.test(password) || !/[^A-Za-z0-9\s]/.test(password)) {
    return "新密码：必须包括字母、数字和特殊字符，例如 # 或者 @";
  }
  if (account !== "" && password.toLowerCase().includes(account.toLowerCase())) return "新密码：不能包含账号";
  return undefined;
};
