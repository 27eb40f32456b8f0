import {call} from '../api.js';
import {h, uniqueId} from '../dom.js';
import {text} from '../../tasklist/xuanjiang/format.js';

function pieces(list, tag) {
  return h('span', {}, list.length ? list.map(({text: piece, marked}) => (marked ? h(tag, {}, piece) : piece)) : '—');
}

function headOf(version) {
  return [`第 ${version.no} 版　${version.kindName}`, h('span', {class: 'xj-quiet'}, `${version.authorName}　${text(version.at)}`),
    version.note && h('span', {class: 'xj-quiet'}, `理由：${version.note}`),
    version.sha256 && h('span', {class: 'xj-quiet xj-hash'}, `校验值 ${version.sha256}`)].map(line => line && h('span', {class: 'xj-line'}, line));
}

/** One version alone. */
function single(version) {
  return h('div', {class: 'xj-scroll'}, h('table', {class: 'xj-table xj-versions'},
    h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, '内容'), h('th', {scope: 'col'}, headOf(version)))),
    h('tbody', {}, version.passages.map(({label, text: passage}) => h('tr', {}, h('th', {scope: 'row'}, label),
      h('td', {'data-label': '内容'}, passage || '—'))))));
}

function sideBySide({before, after, rows}) {
  return h('div', {class: 'xj-scroll'}, h('table', {class: 'xj-table xj-versions xj-two'},
    h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, '内容'), h('th', {scope: 'col'}, headOf(before)), h('th', {scope: 'col'}, headOf(after)))),
    h('tbody', {}, rows.map(row => h('tr', {class: row.differs ? 'xj-differs' : null},
      h('th', {scope: 'row'}, row.label, row.differs && h('span', {class: 'xj-tag'}, '不同')),
      h('td', {'data-label': `第${before.no}版`}, pieces(row.before, 'del')),
      h('td', {'data-label': `第${after.no}版`}, pieces(row.after, 'ins')))))));
}

function choice(label, versions, chosen) {
  const id = uniqueId('version');
  const control = h('select', {id}, versions.map(({no, kindName}) => h('option', {value: no, selected: no === chosen}, `第 ${no} 版 ${kindName}`)));
  return {control, element: h('div', {class: 'xj-field'}, h('label', {for: id}, label), control)};
}

function one(caseId, document) {
  const {versions} = document;
  const place = h('div', {'aria-live': 'polite'});
  const section = h('section', {class: 'xj-part'}, h('h3', {}, document.name));
  const last = versions[versions.length - 1];
  if (versions.length === 1) {
    section.append(single(last));
    return section;
  }
  const before = choice('前一版', versions, versions[versions.length - 2].no);
  const after = choice('后一版', versions, last.no);
  const compare = async () => {
    try {
      place.replaceChildren(sideBySide(await call('GET', `/api/cases/${encodeURIComponent(caseId)}/documents/`
        + `${encodeURIComponent(document.id)}?before=${before.control.value}&after=${after.control.value}`)));
    } catch (problem) {
      place.replaceChildren(h('p', {class: 'xj-problems', role: 'alert'}, problem.message));
      if (problem.status === undefined) throw problem;
    }
  };
  [before, after].forEach(({control}) => control.addEventListener('change', compare));
  section.append(h('div', {class: 'xj-two-versions'}, before.element, after.element), place);
  compare();
  return section;
}

/** Every version of every document of the case, two of them side by side with their differences marked. */
export async function documents(place, {id}) {
  const all = await call('GET', `/api/cases/${encodeURIComponent(id)}/documents`);
  place.replaceChildren(...(all.length ? all.map(document => one(id, document)) : [h('p', {class: 'xj-none'}, '还没有报送过文本。')]));
}
