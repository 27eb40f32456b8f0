/** The page 流程版本 over HTTP. */
package org.xuanjiang.versions.web;
