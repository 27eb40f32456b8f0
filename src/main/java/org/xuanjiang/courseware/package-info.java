/** The library of courseware: entered by units with their file, cleared by the federation, used by all. */
package org.xuanjiang.courseware;
