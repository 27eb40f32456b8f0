/** Versions of the models that cases run on, and whether those cases could go over to the newest (流程版本); reads only, moves nothing. */
package org.xuanjiang.versions;
