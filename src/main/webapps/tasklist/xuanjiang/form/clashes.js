import {call} from '../../../common/api.js';
import {h} from '../../../common/dom.js';
import {period, text} from '../format.js';
import {Block} from './block.js';

const PAUSE_MS = 600;
const MARKS = /[、，,；;]/;

function namesOf(line) {
  return [...new Set([line.lecturer, ...line.lecturer.split(MARKS)].map(name => name.trim()).filter(Boolean))];
}

function isPlanned(line) {
  return Boolean(line.lecturer && line.lecturer.trim() && line.dateFrom && line.dateTo && line.dateFrom <= line.dateTo);
}

/** What is known of a day, as far as this unit may know. */
function affair({day, at, tentative, unitName, topic, place}) {
  const when = `${text(day)}${at ? ` ${text(at)}` : ''}`;
  if (tentative) return unitName ? `${when}拟安排“${topic}”（${unitName}，${place}，方案尚未批准）` : `${when}另有方案拟作安排（尚未批准）`;
  return unitName ? `${when}已安排“${topic}”（${unitName}，${place}）` : `${when}已有安排`;
}

/** Lines of this plan that ask for the same person on the same single day in two places. */
function within(lines) {
  const first = new Map();
  return lines.flatMap(({line, no}) => line.dateFrom !== line.dateTo ? [] : namesOf(line).flatMap(name => {
    const key = `${name} ${line.dateFrom}`;
    const other = first.get(key);
    if (!other) first.set(key, {line, no});
    return !other || other.no === no || other.line.place === line.place ? []
      : [`第${no}行：“${name}”${text(line.dateFrom)}在第${other.no}行另有安排（${other.line.place || '地点未填'}）。`];
  }));
}

/**
 * Says while the plan is being written when a lecturer is busy already, in this plan or elsewhere. It warns and forbids nothing: of a
 * period, a day may be left, and two people may have one name.
 */
export class Clashes extends Block {
  get empty() {
    return !(this.said || []).length;
  }

  show() {
    this.answers = this.answers || new Map();
    this.said = [];
    this.setAttribute('aria-live', 'polite');
    this.replaceChildren();
    this.ask();
  }

  refresh() {
    super.refresh();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), PAUSE_MS);
  }

  get lines() {
    return (this.form.data.sessions || []).map((line, index) => ({line, no: index + 1})).filter(({line}) => isPlanned(line));
  }

  async ask() {
    if (!this.isConnected || !this.form || !this.form.editable) return;
    const {lines} = this;
    const found = await Promise.all(lines.map(async ({line, no}) => (await this.busy(line)).map(day => ({line, no, day}))));
    const elsewhere = found.filter(days => days.length).map(days => {
      const [{line, no}] = days;
      const when = line.dateFrom === line.dateTo ? '' : `${period(line.dateFrom, line.dateTo)}期间`;
      return `第${no}行：“${line.lecturer.trim()}”${when}${days.map(({day}) => affair(day)).join('；')}，请核实是否为同一人，或者另选日期。`;
    });
    this.tell([...within(lines), ...elsewhere]);
  }

  /** Asked once for each name and period; what cannot be asked now is asked again later. */
  async busy({lecturer, dateFrom, dateTo}) {
    const query = new URLSearchParams({name: lecturer.trim(), from: dateFrom, to: dateTo, plan: this.content}).toString();
    if (!this.answers.has(query)) {
      this.answers.set(query, call('GET', `/api/lecturers/busy-days?${query}`).catch(() => {
        this.answers.delete(query);
        return [];
      }));
    }
    return this.answers.get(query);
  }

  tell(said) {
    if (JSON.stringify(said) === JSON.stringify(this.said)) return;
    this.said = said;
    this.replaceChildren(h('ul', {class: 'xj-hints'}, said.map(hint => h('li', {}, hint))));
    super.refresh();
  }
}
