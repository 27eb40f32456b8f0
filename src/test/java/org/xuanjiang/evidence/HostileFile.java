package org.xuanjiang.evidence;

import java.util.function.Supplier;

/**
 * A file that somebody should not send, or that should lose something on its way.
 *
 * @param name     as the browser would tell it
 * @param bytes    made when they are needed: together they are longer than memory
 * @param refusal  words of the answer; {@code null} when the file is taken
 * @param keptName name under which it is kept; {@code null} when refused, or when any will do
 * @param harm     text that must not be among the bytes that are kept; {@code null} when there is none
 */
record HostileFile(String what, String name, Supplier<byte[]> bytes, String refusal, String keptName, String harm) {

    static HostileFile refused(String what, String name, Supplier<byte[]> bytes, String refusal) {
        return new HostileFile(what, name, bytes, refusal, null, null);
    }

    static HostileFile neutralised(String what, String name, Supplier<byte[]> bytes, String keptName, String harm) {
        return new HostileFile(what, name, bytes, null, keptName, harm);
    }

    @Override
    public String toString() {
        return what;
    }
}
