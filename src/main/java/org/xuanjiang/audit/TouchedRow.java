package org.xuanjiang.audit;

/**
 * A row that the present transaction has written.
 *
 * @param table in lower case
 * @param key   values of the primary key, joined by {@code /}
 */
record TouchedRow(String table, String key) implements Comparable<TouchedRow> {

    String text() {
        return table + " " + key;
    }

    @Override
    public int compareTo(TouchedRow other) {
        var byTable = table.compareTo(other.table);
        return byTable != 0 ? byTable : key.compareTo(other.key);
    }
}
