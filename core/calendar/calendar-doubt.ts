/** Said beside every date that runs into a year whose 放假安排 nobody has entered: until then only weekends are known. */
export const CALENDAR_DOUBT = "其中有的年份放假安排尚未公布，以国务院办公厅公布的为准，日期可能变化";
