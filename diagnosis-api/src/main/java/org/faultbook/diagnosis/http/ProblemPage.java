package org.faultbook.diagnosis.http;

/**
 * What the template reads that says what went wrong.
 *
 * @param page with the details as its trouble
 */
public record ProblemPage(AccountPage page, String title) {}
