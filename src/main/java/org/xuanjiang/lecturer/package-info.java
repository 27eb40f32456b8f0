/** The pool of lecturers, one for all units. When they are busy is for the sessions to say. */
package org.xuanjiang.lecturer;
