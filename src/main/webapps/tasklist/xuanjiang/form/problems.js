import {button, h} from '../dom.js';

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

/** Where a fault is, in front of its message; the name of a field is not said twice. */
function withPlace(path, label, message) {
  const row = /\[(\d+)\]/.exec(path);
  const name = label && !message.includes(label) ? label : '';
  const place = row ? `第${Number(row[1]) + 1}行${name && `“${name}”`}` : name;
  return place ? `${place}：${message}` : message;
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
      h('ul', {}, ordered.map(({path, message, field}) => {
        const line = field ? withPlace(path, field.rule.title, message) : message;
        return h('li', {}, field ? button(line, () => field.focus(), {class: 'xj-link'}) : line);
      })));
    const first = ordered.find(({field}) => field);
    if (first) first.field.focus();
    else this.element.focus();
  }

  /** Shows what the server refused, at the fields where it can. */
  refuse(problem, fields) {
    if (problem.errors.length) {
      const faults = problem.errors.map(({field: path, message}) => ({path, message, field: path ? fieldAt(fields, path) : null}));
      faults.forEach(({field, message}) => field && field.say(message));
      return this.list(faults);
    }
    this.element.hidden = false;
    this.element.replaceChildren(h('p', {}, lineFor(problem)), h('div', {}, KEPT));
    this.element.focus();
  }
}
