package org.xuanjiang.audit;

/** The base64 between the dashes of a PEM file with one key. */
final class Pem {

    private Pem() {
    }

    static String body(String file) {
        return file.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
    }

    static String of(String label, String base64) {
        return "-----BEGIN " + label + "-----\n" + base64.replaceAll("(.{64})(?=.)", "$1\n") + "\n-----END " + label + "-----\n";
    }
}
