/** Who may use a home: accounts with their roles, sign-ins that last, and attempts to sign in. */
@NullMarked
package org.faultbook.kb.account;

import org.jspecify.annotations.NullMarked;
