import {halfWidth} from './widgets.js';

/*
 * Cells copied from a spreadsheet, as the clipboard gives them: values apart by tabs, rows by line breaks, and in quotation marks
 * what contains either.
 */

const CELL = /("(?:[^"]|"")*"|[^\t\n]*)(\t|\n|$)/g;
const YES = ['是', '有', '已', '√', '✓', '✔'];
const NO = ['否', '无', '没有', '未', '×', '✗', '✘'];
const NUMBER = /^(\d+(?:\.\d+)?)(?:人|名|场|次|个|元)?$/;
const DATE = /^(?:(\d{4})(?:年|[-/.]))?(\d{1,2})(?:月|[-/.])(\d{1,2})(?:日|号)?(?:[\s（(].*)?$/;
const TIME = /^(上午|下午|晚上)?(\d{1,2})(?:[:：]|时|点)(\d{1,2})?(?::\d{2}|分)?$/;
const LIST_MARKS = /[、，,；;\n]/;

/** Whether somebody pastes cells and not a text. */
export function isCells(text) {
  return text.includes('\t');
}

/** Rows of cells; the empty line that spreadsheets end with is none. */
export function cellsOf(text) {
  const rows = [[]];
  const plain = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (const [, cell, end] of plain.matchAll(CELL)) {
    const value = cell.startsWith('"') && cell.endsWith('"') && cell.length > 1 ? cell.slice(1, -1).replace(/""/g, '"') : cell;
    rows[rows.length - 1].push(value.trim());
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows.filter(row => row.some(value => value !== ''));
}

function choice(choices, text) {
  const plain = text.replace(/\s/g, '');
  const equal = choices.find(({label}) => label === plain);
  const near = equal ? [equal] : choices.filter(({label}) => label.includes(plain) || plain.includes(label));
  if (near.length === 1) return near[0].value;
  const truth = YES.includes(plain) ? true : NO.includes(plain) ? false : undefined;
  return choices.some(({value}) => value === truth) ? truth : undefined;
}

/** Of a day without a year, the one nearest to today is meant. */
function nearest(month, day) {
  const now = new Date();
  const years = [now.getFullYear() - 1, now.getFullYear(), now.getFullYear() + 1];
  const apart = year => Math.abs(new Date(year, month - 1, day) - now);
  return years.sort((one, other) => apart(one) - apart(other))[0];
}

function date(text) {
  const found = DATE.exec(halfWidth(text));
  if (!found) return undefined;
  const [month, day] = [Number(found[2]), Number(found[3])];
  const year = found[1] ? Number(found[1]) : nearest(month, day);
  const real = new Date(Date.UTC(year, month - 1, day));
  return real.getUTCMonth() === month - 1 && real.getUTCDate() === day ? real.toISOString().slice(0, 10) : undefined;
}

function time(text) {
  const found = TIME.exec(halfWidth(text));
  if (!found) return undefined;
  const hour = Number(found[2]) + (found[1] && found[1] !== '上午' && Number(found[2]) < 12 ? 12 : 0);
  const minute = Number(found[3] || 0);
  return hour < 24 && minute < 60 ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : undefined;
}

function number(text) {
  const found = NUMBER.exec(halfWidth(text).replace(/[,，\s]/g, ''));
  return found ? Number(found[1]) : undefined;
}

function list(choices, text) {
  const values = text.split(LIST_MARKS).map(part => part.trim()).filter(Boolean).map(part => choice(choices, part));
  return values.includes(undefined) ? undefined : values;
}

/** What a cell means to a field of this rule; undefined when it cannot be told. */
export function meaning(rule, choices, text) {
  if (rule.kind === 'list') return list(choices || (rule.items && rule.items.choices) || [], text);
  const offered = choices || rule.choices;
  if (offered) return choice(offered, text);
  switch (rule.kind) {
    case 'integer':
    case 'number': return number(text);
    case 'date': return date(text);
    case 'time': return time(text);
    case 'longText': return text;
    default: return text.replace(/\s*\n\s*/g, ' ');
  }
}
