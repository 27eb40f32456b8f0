/** The page 负担监测 over HTTP. */
package org.xuanjiang.burden.web;
