/** The words of refusals. */
export const text: Readonly<Record<string, string>> = {
  "libraries.law-exists": "名称：库里已经有同名、公布日期和施行日期也相同的法规，请先查找，或者改正日期",
  "libraries.successor-in-force": "被哪部法规取代：《{title}》已经施行，这部法规的效力状态就应当是“已被新版取代”或者“失效”",
  "libraries.already-revised": "这部法规已经有后来的版本，请从最新的版本开始修订",
  "libraries.not-in-force": "这部法规现在是“{status}”，不用再废止",
  "libraries.no-such-law": "被哪部法规取代：没有找到《{title}》，请检查名称，或者先新增这部法规",
  "libraries.name-taken": "名称：本单位已经有这个名称，请换一个名称，或者修改原来的那一个",
  "libraries.window-exists": "窗口名称：本单位已经有同名、窗口号和地址也相同的窗口",
  "libraries.read-anew": "您打开以后，别人修改过这里的内容，现在显示的是最新的，请核对后再继续",
  "libraries.changed-meanwhile": "您打开以后，别人保存过这份内容。不同的地方列在下面，请核对后再保存",
  "libraries.in-use": "还有 {total} 处在使用，不能删除。请先在这些地方换成别的，再来删除",
  "libraries.merged": "这一条已经合并到另一条，不能再修改。请修改保留的那一条",
  "libraries.merge-two": "请至少选择两条，并选定保留哪一条",
  "libraries.department": "所属单位：请选择您可以维护的单位",
  "libraries.no-such-region": "所在区划：没有找到“{typed}”，请写区划的全称或者代码",
  "libraries.region-unclear": "所在区划：有不止一个地方叫“{typed}”，请写区划代码",
  "libraries.file-missing": "文件：请选择要上传的文件",
};
