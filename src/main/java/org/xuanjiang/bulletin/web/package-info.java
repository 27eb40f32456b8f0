/** The page 简报 and its file over HTTP. */
package org.xuanjiang.bulletin.web;
