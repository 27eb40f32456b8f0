package org.xuanjiang.organization;

import java.util.List;

/** Persons known to the program, whoever keeps their accounts. */
public interface People {

    /** Person with groups and units; a person without any when the account is unknown. */
    Person get(String personId);

    /** Everybody in this group who may sign in, by id. */
    List<Person> activeIn(String group);

    /** Name as shown on screen; the account itself when it is unknown, so that old records stay readable. */
    String nameOf(String personId);
}
