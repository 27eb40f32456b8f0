/** AngularJS's own, which the applications of the engine hang at one or the other element; nothing on pages of ours. */
export function injector() {
  const {angular} = window;
  return angular && (angular.element(document.body).injector() || angular.element(document.documentElement).injector());
}
