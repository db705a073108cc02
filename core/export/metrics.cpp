// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/metrics.h"

#include "base/latency_histogram.h"

#include <algorithm>
#include <cmath>

namespace fallow {

using namespace Qt::StringLiterals;

namespace {

bool isName(const QString &name)
{
    const auto isLetter = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_' || c == u':';
    };
    return !name.isEmpty() && isLetter(name.front()) &&
           std::ranges::all_of(name, [&](QChar c) { return isLetter(c) || (c >= u'0' && c <= u'9'); });
}

QByteArray escaped(const QString &text, bool isLabel)
{
    QByteArray out = text.toUtf8();
    out.replace('\\', "\\\\").replace('\n', "\\n");
    return isLabel ? out.replace('"', "\\\"") : out;
}

QByteArray number(double value)
{
    if (std::isnan(value))
        return "NaN";
    if (std::isinf(value))
        return value > 0 ? "+Inf" : "-Inf";
    if (value == std::floor(value) && std::abs(value) < 9e15)
        return QByteArray::number(static_cast<qint64>(value));
    return QByteArray::number(value, 'g', 12);
}

const char *typeName(MetricType type)
{
    switch (type) {
    case MetricType::Counter:
        return "counter";
    case MetricType::Gauge:
        return "gauge";
    case MetricType::Summary:
        return "summary";
    }
    return "untyped";
}

} // namespace

QByteArray formatMetrics(const QList<MetricFamily> &families)
{
    QByteArray out;
    for (const MetricFamily &family : families) {
        if (!isName(family.name)) {
            Q_ASSERT_X(false, "formatMetrics", "a metric's name");
            continue;
        }
        const QByteArray name = family.name.toLatin1();
        out += "# HELP " + name + ' ' + escaped(family.help, false) + '\n';
        out += "# TYPE " + name + ' ' + typeName(family.type) + '\n';
        for (const MetricSample &sample : family.samples) {
            out += name + sample.suffix.toLatin1();
            char separator = '{';
            for (const auto &[label, value] : sample.labels) {
                out += separator + label.toLatin1() + "=\"" + escaped(value, true) + '"';
                separator = ',';
            }
            out += separator == ',' ? "} " : " ";
            out += number(sample.value) + '\n';
        }
    }
    return out;
}

namespace {

struct Latency
{
    qint64 p50Ns = 0;
    qint64 p99Ns = 0;
    qint64 sumNs = 0;
    qint64 count = 0;
};

void addLatency(MetricFamily &family, const QList<std::pair<QString, QString>> &labels, const Latency &latency)
{
    for (const auto &[quantile, nanoseconds] :
         {std::pair(u"0.5"_s, latency.p50Ns), std::pair(u"0.99"_s, latency.p99Ns)})
        family.samples.append({labels + QList{std::pair(u"quantile"_s, quantile)}, double(nanoseconds) * 1e-9, {}});
    family.samples.append({labels, double(latency.sumNs) * 1e-9, u"_sum"_s});
    family.samples.append({labels, double(latency.count), u"_count"_s});
}

} // namespace

MetricFamily latencyMetric(const QString &name, const QString &help, const LatencyHistogram &histogram)
{
    MetricFamily family{name, MetricType::Summary, help, {}};
    addLatency(family, {},
               {histogram.percentileNs(0.5), histogram.percentileNs(0.99), histogram.sumNs(), histogram.count()});
    return family;
}

QList<MetricFamily> nbdMetrics(const QList<NbdExportStatistics> &exports)
{
    MetricFamily requests{u"fallow_nbd_requests_total"_s, MetricType::Counter, u"Requests answered."_s, {}};
    MetricFamily errors{
        u"fallow_nbd_request_errors_total"_s, MetricType::Counter, u"Requests answered with an error."_s, {}};
    MetricFamily bytes{u"fallow_nbd_bytes_total"_s, MetricType::Counter, u"Bytes of requests that succeeded."_s, {}};
    MetricFamily latency{u"fallow_nbd_request_seconds"_s,
                         MetricType::Summary,
                         u"Time from a request parsed to its answer queued."_s,
                         {}};
    MetricFamily connections{u"fallow_nbd_connections"_s, MetricType::Gauge, u"Clients connected."_s, {}};
    MetricFamily inFlight{u"fallow_nbd_requests_in_flight"_s, MetricType::Gauge, u"Requests not yet answered."_s, {}};
    MetricFamily size{u"fallow_nbd_size_bytes"_s, MetricType::Gauge, u"Size of the export."_s, {}};
    for (const NbdExportStatistics &one : exports) {
        const std::pair<QString, QString> label{u"export"_s, one.name};
        connections.samples.append({{label}, double(one.connectionCount), {}});
        inFlight.samples.append({{label}, double(one.requestsInFlight), {}});
        size.samples.append({{label}, double(one.sizeBytes), {}});
        const std::pair<QString, const NbdOperationStatistics *> operations[] = {{u"read"_s, &one.reads},
                                                                                 {u"write"_s, &one.writes},
                                                                                 {u"flush"_s, &one.flushes},
                                                                                 {u"trim"_s, &one.trims},
                                                                                 {u"status"_s, &one.statuses}};
        for (const auto &[name, operation] : operations) {
            const QList<std::pair<QString, QString>> labels{label, {u"operation"_s, name}};
            requests.samples.append({labels, double(operation->count), {}});
            errors.samples.append({labels, double(operation->errorCount), {}});
            bytes.samples.append({labels, double(operation->bytes), {}});
            addLatency(latency, labels, {operation->p50Ns, operation->p99Ns, operation->sumNs, operation->count});
        }
    }
    return {requests, errors, bytes, latency, connections, inFlight, size};
}

} // namespace fallow
