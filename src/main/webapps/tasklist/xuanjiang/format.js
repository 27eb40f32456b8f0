const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^(\d{2}:\d{2})(:\d{2}(\.\d+)?)?$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

// The federation's own clock, whatever the zone of the visitor's computer.
const parts = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai', hourCycle: 'h23',
  year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit'
});

function split(moment) {
  return Object.fromEntries(parts.formatToParts(new Date(moment)).map(part => [part.type, part.value]));
}

function date(iso) {
  const [, year, month, day] = DATE.exec(iso);
  return `${Number(year)}年${Number(month)}月${Number(day)}日`;
}

/** 2022年12月8日 14:30 */
export function moment(iso) {
  const {year, month, day, hour, minute} = split(iso);
  return `${year}年${month}月${day}日 ${hour}:${minute}`;
}

/** 2022年12月8日至12月31日: a year or a whole date is not said twice. */
export function period(from, to) {
  if (!to || from === to) return text(from);
  return `${text(from)}至${from.slice(0, 4) === to.slice(0, 4) ? date(to).replace(/^\d+年/, '') : date(to)}`;
}

/** 14:30 of a moment. */
export function clock(iso) {
  const {hour, minute} = split(iso);
  return `${hour}:${minute}`;
}

export function isDate(value) {
  return DATE.test(value);
}

/** Any value of a view or a submission as the reader wants to see it; nothing becomes the empty string. */
export function text(value) {
  if (value === null || value === undefined) return '';
  if (value === true) return '是';
  if (value === false) return '否';
  if (Array.isArray(value)) return value.map(text).join('、');
  if (typeof value === 'object') return text(value.label);
  const string = String(value);
  if (DATE.test(string)) return date(string);
  if (MOMENT.test(string)) return moment(string);
  if (TIME.test(string)) return TIME.exec(string)[1];
  return string;
}
