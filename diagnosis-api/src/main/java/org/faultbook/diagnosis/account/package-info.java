/** Accounts at work: passwords, signing in, sessions. What is kept of them is in the store. */
@NullMarked
package org.faultbook.diagnosis.account;

import org.jspecify.annotations.NullMarked;
