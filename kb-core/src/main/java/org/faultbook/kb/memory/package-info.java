/** In-memory implementations of the ports: for tests, evaluation and dry runs. */
@NullMarked
package org.faultbook.kb.memory;

import org.jspecify.annotations.NullMarked;
