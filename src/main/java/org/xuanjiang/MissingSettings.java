package org.xuanjiang;

/** Settings without which the program does not start; the message names them in one line. */
class MissingSettings extends RuntimeException {

    MissingSettings(String message) {
        super(message);
    }
}
