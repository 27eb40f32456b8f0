/** Measurements, run by hand: {@code mvn -P bench test -Dtest=<class>}. */
package org.xuanjiang.bench;
