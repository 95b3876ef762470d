/** The HTTP face: the interface of {@code openapi.yaml}, health, metrics, and one plain page. */
@NullMarked
package org.faultbook.diagnosis.http;

import org.jspecify.annotations.NullMarked;
