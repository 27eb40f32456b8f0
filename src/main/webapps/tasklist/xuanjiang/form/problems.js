import {button, h} from '../../../common/dom.js';

const KEPT = '您填写的内容仍在本页，不会丢失。';

const LINES = {
  0: '网络不通，未能确认是否已提交。请稍后再按一次提交，重复提交不会重复办理。',
  403: '您不能办理此任务。',
  404: '此任务已不存在，可能已由他人办理，或者活动已经终止。',
  409: '此任务刚刚发生变化，请刷新后再办理。'
};

/** One clear line for a refusal that no field can take. */
function lineFor(problem) {
  return problem.explained ? problem.message : LINES[problem.status] || '提交未成功，请稍后重试。';
}

function rowOf(path) {
  const row = /\[(\d+)\]/.exec(path);
  return row ? `第${Number(row[1]) + 1}行` : '';
}

/** Where a fault is, in front of its message; what the message says itself is not said twice. */
function withPlace({path, field, message}) {
  const row = /^第\s*\d+\s*行/.test(message) ? '' : field.where || rowOf(path);
  const name = message.includes(field.rule.title) ? '' : field.rule.title;
  const place = row && name ? `${row}“${name}”` : row || name;
  return place ? `${place}：${message}` : message;
}

/** Several messages about one field stand there together. */
function sayAll(faults) {
  const messages = new Map();
  faults.filter(({field}) => field).forEach(({field, message}) =>
    messages.set(field, [...(messages.get(field) || []), message]));
  messages.forEach((texts, field) => field.say(texts.join(' ')));
}

/** The field itself, or the nearest part of the form that contains it. */
function fieldAt(fields, path) {
  let name = path;
  while (name) {
    const wanted = name;
    const found = fields.find(field => field.path === wanted);
    if (found) return found;
    name = name.replace(/(\.?[^.[\]]+|\[\d+\])$/, '');
  }
  return null;
}

function inReadingOrder(faults) {
  const position = (a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);
  return faults.sort((a, b) => (a.field && b.field && a.field !== b.field
    ? position(a.field.element || a.field, b.field.element || b.field) : Number(!a.field) - Number(!b.field)));
}

/** The box on top of a form that says what has to be changed and leads there. */
export class Problems {
  constructor() {
    this.element = h('div', {class: 'xj-problems', role: 'alert', tabindex: '-1', hidden: true});
  }

  clear() {
    this.element.hidden = true;
    this.element.replaceChildren();
  }

  /** @param faults [{path, message, field?}]; a field shows its message itself */
  list(faults) {
    const ordered = inReadingOrder(faults);
    this.element.hidden = false;
    this.element.replaceChildren(
      h('p', {}, `有${ordered.length}处需要修改，改好后再提交：`),
      h('ul', {}, ordered.map(fault => h('li', {}, fault.field
        ? button(withPlace(fault), () => fault.field.focus(), {class: 'xj-link'}) : fault.message))));
    const first = ordered.find(({field}) => field);
    if (first) first.field.focus();
    else this.element.focus();
  }

  /** Shows what the server refused, at the fields where it can. */
  refuse(problem, fields) {
    if (problem.errors.length) {
      const faults = problem.errors.map(({field: path, message}) => ({path, message, field: path ? fieldAt(fields, path) : null}));
      sayAll(faults);
      return this.list(faults);
    }
    this.element.hidden = false;
    this.element.replaceChildren(h('p', {}, lineFor(problem)), h('div', {}, KEPT));
    this.element.focus();
  }
}
