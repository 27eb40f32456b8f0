/** The page 课件. */
package org.xuanjiang.courseware.web;
