import {call} from '../../../common/api.js';
import {button, h, uniqueId} from '../../../common/dom.js';
import {CHANGED} from '../../../common/phrases.js';

const MOST = 30;
const LONGEST = 200;

/** One's own list: what stands there is offered beside every field for an opinion, in this order. */
export async function phrases(content, reload) {
  const kept = await call('GET', '/api/phrases');
  let {revision} = kept;
  const list = h('ol', {class: 'xj-phrase-list'});
  const outcome = h('span', {role: 'status'});
  const refusal = h('p', {class: 'xj-problems', role: 'alert', hidden: true});
  const lines = () => [...list.children];
  const changed = () => {
    lines().forEach((line, index) => {
      const [up, down] = line.querySelectorAll('button');
      line.querySelector('label').textContent = `第 ${index + 1} 条`;
      up.disabled = index === 0;
      down.disabled = index === list.children.length - 1;
    });
    add.disabled = list.children.length >= MOST;
    outcome.textContent = '有改动尚未保存。';
  };
  const move = (line, by) => {
    const others = lines();
    const place = others.indexOf(line);
    if (by < 0) list.insertBefore(line, others[place - 1]);
    else list.insertBefore(others[place + 1], line);
    changed();
    line.querySelector('textarea').focus();
  };
  const lineOf = phrase => {
    const id = uniqueId('phrase');
    const area = h('textarea', {id, rows: 2, maxlength: LONGEST, oninput: () => { outcome.textContent = '有改动尚未保存。'; }}, phrase);
    const line = h('li', {},
      h('div', {class: 'xj-field'}, h('label', {for: id}), area),
      h('p', {class: 'xj-actions'},
        button('上移', () => move(line, -1)), button('下移', () => move(line, 1)),
        button('删除', () => {
          line.remove();
          changed();
        })));
    return line;
  };
  const add = button('添加一条', () => {
    list.append(lineOf(''));
    changed();
    list.lastElementChild.querySelector('textarea').focus();
  });
  const save = button('保存', async () => {
    save.disabled = true;
    refusal.hidden = true;
    try {
      const texts = [...list.querySelectorAll('textarea')].map(area => area.value);
      ({revision} = await call('PUT', '/api/phrases', {body: {phrases: texts, revision}}));
      document.dispatchEvent(new CustomEvent(CHANGED));
      outcome.textContent = '已保存。';
    } catch (problem) {
      refusal.textContent = [problem.message, ...problem.errors.map(error => error.message)].filter((said, index, all) => all.indexOf(said) === index).join(' ');
      refusal.hidden = false;
      if (problem.status === 409) refusal.append(button('载入最新的常用语', reload));
    } finally {
      save.disabled = false;
    }
  }, {class: 'xj-button xj-primary'});
  list.append(...kept.phrases.map(lineOf));
  content.replaceChildren(
    h('p', {class: 'xj-subtitle'}, `在各表单的意见栏旁点“常用语”即可插入到光标处，不会自动填入。最多 ${MOST} 条，每条不超过 ${LONGEST} 字；只有您自己看得到。`),
    refusal, list, h('p', {class: 'xj-joint-foot'}, add, save, outcome));
  changed();
  outcome.textContent = '';
}
