package org.xuanjiang.bench;

import org.xuanjiang.support.WholeProgram;

/** The program as it is. */
@WholeProgram
class WithTrail {
}
