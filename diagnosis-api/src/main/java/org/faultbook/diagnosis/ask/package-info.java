/** Asking who closed a ticket by one link, naming who closed tickets like one's own, and answers of colleagues that become drafts. */
@NullMarked
package org.faultbook.diagnosis.ask;

import org.jspecify.annotations.NullMarked;
