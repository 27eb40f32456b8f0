import {call} from '../../common/api.js';
import {button, h} from '../../common/dom.js';
import {SESSIONS} from './detail.js';
import {exportLink, stamp} from './exports.js';
import {rowsOf, table} from '../../common/tables.js';
import {watching} from './watching.js';

const COLUMNS = [{label: '单位', of: line => line.unitName}, ...SESSIONS.map(column => ({...column, of: line => column.of(line.session)}))];

function ask(scope, more) {
  return call('GET', `/api/supervision/register?${scope.question(more)}`);
}

function show(page, scope, reload, place) {
  scope.offerUnits(page.addressees);
  const list = table('宣讲场次台账', COLUMNS, page.lines, '所选范围内没有场次。');
  const end = h('p', {class: 'xj-none'}, page.lines.length > 0 && '全部场次已列出。');
  let {next} = page;
  const more = button('后面的场次', async () => {
    more.disabled = true;
    try {
      // As of the moment of the first page, so that no row is missed or comes twice.
      const following = await ask(scope, {asOf: page.asOf, after: next});
      list.querySelector('tbody').append(...rowsOf(COLUMNS, following.lines));
      ({next} = following);
      if (!next) more.replaceWith(end);
    } catch (problem) {
      more.textContent = `${problem.message}再试一次`;
    } finally {
      more.disabled = false;
    }
  });
  place.replaceChildren(stamp(page, scope, reload, exportLink('register.xlsx', '导出台账', scope, page)), list, next ? more : end);
}

/** All sessions, one row each, page by page. */
export const register = watching(scope => ask(scope), show);
