/** The page 账号 over HTTP. */
package org.xuanjiang.administration.web;
