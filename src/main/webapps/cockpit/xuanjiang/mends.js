/** Changes what the engine's directive of this name has made of an element. */
function afterLinking(injector, name, mend) {
  const [directive] = injector.get(`${name}Directive`);
  const {link} = directive;
  directive.compile = () => (scope, ...rest) => {
    link(scope, ...rest);
    mend(scope);
  };
}

/**
 * Mends the engine's pages: how they write moments, and two things that they leave behind when they go, and that fail in the console ever after.
 * Must run before AngularJS starts.
 */
export function mendPages() {
  const cockpit = window.angular.module('cam.cockpit');
  cockpit.config(['camDateFormatProvider', moments => moments.setDateFormat('LLL', 'normal')]);
  cockpit.run(['$injector', injector => {
    // A small diagram goes on fitting itself into the window when it has no size any more.
    afterLinking(injector, 'processDiagramPreview', scope => scope.$on('$destroy', () => {
      scope.control.resetZoom = () => {};
    }));
    // A list goes on searching with the fields of a form that is gone.
    afterLinking(injector, 'camQuickFilter', scope => {
      const {search} = scope;
      scope.search = () => scope.quickFilters && search();
    });
  }]);
}
