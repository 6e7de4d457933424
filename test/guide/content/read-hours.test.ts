import { expect } from "chai";
import { readHours } from "../../../plugins/guide/content/read-hours.ts";

const day = (...spans: string[]) => spans.map((span) => { const [from = "", to = ""] = span.split("-"); return { from, to }; });
const office = { workday: day("9:00-12:00", "13:00-17:00"), saturday: [], sunday: [] };

describe("办公时间写成文字的，能读懂的才说开没开门 (HEN-3.1.4)", () => {
  it("reads the usual forms", () => {
    for (const text of [
      "周一至周五上午9:00-12:00，下午13:00-17:00", "周一至周五 上午9:00-12:00 下午13:00-17:00（法定节假日除外）", "工作日 9:00–12:00，13:00–17:00",
      "星期一至星期五 9:00-12:00，13:00-17:00（国家法定节假日除外）", "每周一到周五：上午 9：00—12：00；下午 1：00—5：00，节假日休息", "办公时间：星期一至五 9点-12点，13点至17点",
      "正常工作日 上午9时00分至12时00分、下午1时至5时", "法定工作日9:00~12:00,13:00~17:00。",
    ]) expect(readHours(text), text).to.deep.equal(office);
  });

  it("reads half hours, Saturdays and Sundays", () => {
    expect(readHours("周一至周五 8点半-12点，14:30-17:30；周六 9:00-12:00")).to.deep.equal({ workday: day("8:30-12:00", "14:30-17:30"), saturday: day("9:00-12:00"), sunday: [] });
    expect(readHours("周一至周日 8:30-17:30")).to.deep.equal({ workday: day("8:30-17:30"), saturday: day("8:30-17:30"), sunday: day("8:30-17:30") });
    expect(readHours("工作日 9:00-17:00，周六、周日 10:00-16:00")).to.deep.equal({ workday: day("9:00-17:00"), saturday: day("10:00-16:00"), sunday: day("10:00-16:00") });
    expect(readHours("工作日 9:00-17:00，周末10:00-16:00")?.sunday).to.deep.equal(day("10:00-16:00"));
  });

  it("says nothing of what it does not understand to the last word", () => {
    for (const text of [
      "", "工作日", "9:00-12:00，13:00-17:00", "法定节假日除外", "周一至周五 9:00-12:00，13:00-17:00；延时服务12:00-13:00", "夏季工作日 8:00-12:00", "每月第一个工作日 9:00-12:00",
      "020-86350153，受理时间：周一至周五（法定节假日除外）上午08：30-12:00，下午14:00-17:30", "周一、周三 9:00-12:00", "工作日 12:00-9:00", "工作日 9:00-12:00，11:00-17:00", "工作日 9:00-25:00",
      "周六 9:00-12:00", "全天", "24小时", "工作日 9:00-12:00（周三下午学习）", "工作日 9:75-12:00",
    ]) expect(readHours(text), text).to.equal(null);
  });
});
