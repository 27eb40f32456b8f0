import {call} from '../../../common/api.js';
import {button, h, uniqueId} from '../../../common/dom.js';
import {text} from '../../../tasklist/xuanjiang/format.js';

const HASH = /^[0-9a-fA-F]{64}$/;

/** In groups that the eye can follow from paper to screen. */
function grouped(hash) {
  return h('code', {class: 'xj-hash'}, hash.match(/.{1,8}/g).map(group => h('span', {}, group)));
}

function copyButton(value) {
  const copied = h('span', {role: 'status'});
  return navigator.clipboard && [button('复制', async () => {
    await navigator.clipboard.writeText(value);
    copied.textContent = '已复制';
  }), copied];
}

function facts({no, at, hash, root, algorithm, key}) {
  return h('dl', {class: 'xj-facts xj-checkpoint'},
    h('div', {}, h('dt', {}, '编号'), h('dd', {}, String(no))),
    h('div', {}, h('dt', {}, '时间'), h('dd', {}, text(at))),
    h('div', {class: 'xj-wide'}, h('dt', {}, '检查点校验值'), h('dd', {}, grouped(hash))),
    h('div', {class: 'xj-wide'}, h('dt', {}, '根值'), h('dd', {}, grouped(root))),
    h('div', {}, h('dt', {}, '算法'), h('dd', {}, algorithm)),
    h('div', {class: 'xj-wide'}, h('dt', {}, '签名公钥'), h('dd', {}, h('code', {class: 'xj-key'}, key))));
}

/** Nothing but the checkpoint on paper. */
function print(box) {
  const sheet = h('div', {class: 'xj-sheet'}, h('h2', {}, '留痕检查点'), box.cloneNode(true));
  document.body.append(sheet);
  document.body.classList.add('xj-printing');
  window.addEventListener('afterprint', () => {
    document.body.classList.remove('xj-printing');
    sheet.remove();
  }, {once: true});
  window.print();
}

function comparison() {
  const id = uniqueId('noted');
  const input = h('input', {type: 'text', id, autocomplete: 'off', spellcheck: 'false', maxlength: '100'});
  const answer = h('p', {role: 'status', class: 'xj-answer-line'});
  const compare = async () => {
    const noted = input.value.replace(/\s/g, '');
    answer.className = 'xj-answer-line';
    if (!HASH.test(noted)) {
      answer.textContent = '请输入64位的检查点校验值或根值（数字和字母 a 至 f，空格不计）。';
      return;
    }
    try {
      const found = await call('GET', `/api/trail/checkpoints/${noted}`);
      answer.classList.add(found.length ? 'xj-added' : 'xj-late');
      answer.textContent = found.length
        ? `一致：这是第 ${found.map(({no}) => no).join('、')} 个检查点（${text(found[0].at)}）。您当时看到的历史仍在。`
        : '不一致：现在的历史中没有这个检查点。请先核对是否抄错；确认无误的，说明历史已被替换，请保留您的记录并报告。';
    } catch (problem) {
      answer.textContent = problem.message;
    }
  };
  input.addEventListener('keydown', event => event.key === 'Enter' && compare());
  return h('div', {class: 'xj-field xj-compare'}, h('label', {for: id}, '与您保存的校验值比较'),
    h('div', {class: 'xj-input-line'}, input, button('比较', compare)), answer);
}

/** How often, as one says it. */
function interval(seconds) {
  return seconds % 60 ? `每 ${seconds} 秒` : seconds === 60 ? '每分钟' : `每 ${seconds / 60} 分钟`;
}

/** The newest checkpoint to copy down or print, and a place to compare what was copied down before. */
export function checkpoint({latest, unprotected, intervalSeconds}) {
  const box = latest && facts(latest);
  return h('div', {},
    latest ? [box, h('div', {class: 'xj-card-acts'}, copyButton(latest.hash), button('打印', () => print(box)))]
      : h('p', {class: 'xj-none'}, '还没有检查点。'),
    h('p', {}, `未受保护的时段：最新检查点之后的留痕 ${unprotected} 条。检查点${interval(intervalSeconds)}一个，其间写入的留痕若被从末尾截断，无法发现。`),
    comparison());
}
