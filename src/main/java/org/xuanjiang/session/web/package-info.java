/** The way from a printed session card to its report, over HTTP. */
package org.xuanjiang.session.web;
