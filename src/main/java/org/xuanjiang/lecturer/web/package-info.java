/** The page 宣讲员. */
package org.xuanjiang.lecturer.web;
