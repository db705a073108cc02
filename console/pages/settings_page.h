// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace fallow::console {

class CertificatesSection;
class ConsoleSection;
class EnrolmentSection;
class PoliciesSection;

/// What can be set: of the array by its controller, of this console by itself. Each section is a page of its own.
class SettingsPage final : public QWidget
{
    Q_OBJECT
public:
    enum Section { Policies, Enrolment, Certificates, Console, SectionCount };

    explicit SettingsPage(QWidget *parent = nullptr);
    PoliciesSection *policies() const { return m_policies; }
    EnrolmentSection *enrolment() const { return m_enrolment; }
    CertificatesSection *certificates() const { return m_certificates; }
    ConsoleSection *console() const { return m_console; }
    Section section() const;
    void setSection(Section section);
    void setConnected(bool isConnected);
    /// Turns to another array.
    void clear();

Q_SIGNALS:
    /// A section that shows what the controller knows has come into view, or it is time to look again.
    void sectionWanted(fallow::console::SettingsPage::Section section);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addSection(QWidget *section, const QString &text);
    void ask();

    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    PoliciesSection *m_policies;
    EnrolmentSection *m_enrolment;
    CertificatesSection *m_certificates;
    ConsoleSection *m_console;
    bool m_isConnected = false;
};

} // namespace fallow::console
