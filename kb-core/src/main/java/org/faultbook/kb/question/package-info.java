/** Questions that curators put to who closed a ticket, and what came back. */
@NullMarked
package org.faultbook.kb.question;

import org.jspecify.annotations.NullMarked;
