/** Rules over what has happened: what the program refuses, but somebody could have brought about past it. Reads only. */
package org.xuanjiang.audit.healthcheck;
