/** Copies of a case, on the page and the tab that show it. */
package org.xuanjiang.carboncopy.web;
