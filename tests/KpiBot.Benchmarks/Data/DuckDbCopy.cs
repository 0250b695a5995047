using DuckDB.NET.Data;
using KpiBot.Crm;
using KpiBot.Periods;

namespace KpiBot.Benchmarks.Data;

/// <summary>
/// The same company in DuckDB, with everything already at hand that the snapshot resolves when it is loaded: business days, the day a stage was left, an account's
/// first day as a customer and its channel. The <c>t_</c> tables are those of the hand-tuned queries: short codes instead of texts, and what a question would join already in the row.
/// </summary>
internal static class DuckDbCopy
{
    public const string ConnectionSettings = "PRAGMA threads=2; SET memory_limit='8GB'; SET preserve_insertion_order=true;";

    public static void Make(string file, BenchCompany company)
    {
        using var connection = new DuckDBConnection($"Data Source={file}");
        connection.Open();
        Run(connection, ConnectionSettings);
        Run(connection, """
            CREATE TABLE leads (id BIGINT, created DATE, created_at TIMESTAMP, mql_at TIMESTAMP, handed_over DATE, response_at TIMESTAMP, channel VARCHAR, owner VARCHAR, region VARCHAR);
            CREATE TABLE deals (id BIGINT, lead_id BIGINT, account_id BIGINT, status VARCHAR, type VARCHAR, created DATE, closed DATE, owner VARCHAR, region VARCHAR, loss_reason VARCHAR);
            CREATE TABLE stage_visits (deal_id BIGINT, stage VARCHAR, entered DATE, "left" DATE);
            CREATE TABLE accounts (id BIGINT, first_day DATE, channel VARCHAR);
            CREATE TABLE contracts (account_id BIGINT, first_day DATE, last_day DATE, monthly DECIMAL(18,4), currency VARCHAR);
            CREATE TABLE spend (day DATE, channel VARCHAR, amount DECIMAL(18,4));
            CREATE TABLE rates (currency VARCHAR, day DATE, rate DECIMAL(18,6));
            """);
        Fill(connection, company);
        Run(connection, """
            CREATE TYPE reason AS ENUM (SELECT DISTINCT loss_reason FROM deals WHERE loss_reason IS NOT NULL ORDER BY 1);
            CREATE TYPE person AS ENUM (SELECT DISTINCT owner FROM deals ORDER BY 1);
            CREATE TYPE via AS ENUM (SELECT channel FROM accounts UNION SELECT channel FROM spend WHERE channel IS NOT NULL ORDER BY 1);
            CREATE TYPE stage AS ENUM (SELECT DISTINCT stage FROM stage_visits ORDER BY 1);
            CREATE TABLE t_deals AS SELECT status = 'won' AS won, type = 'New Business' AS new_business, closed, (closed - created)::USMALLINT AS cycle, owner::person AS owner, loss_reason::reason AS loss_reason
                FROM deals WHERE closed IS NOT NULL;
            CREATE TABLE t_leads AS SELECT l.created, w.lead_id IS NOT NULL AS won, l.handed_over, date_diff('second', coalesce(mql_at, created_at), response_at)::INTEGER AS seconds
                FROM leads l LEFT JOIN (SELECT DISTINCT lead_id FROM deals WHERE status = 'won') w ON w.lead_id = l.id ORDER BY l.id;
            CREATE TABLE t_visits AS SELECT stage::stage AS stage, "left", ("left" - entered)::USMALLINT AS days FROM stage_visits WHERE "left" IS NOT NULL;
            CREATE TABLE t_accounts AS SELECT first_day, channel::via AS channel FROM accounts;
            CREATE TABLE t_spend AS SELECT day, channel::via AS channel, amount FROM spend;
            CREATE TABLE t_contracts AS SELECT account_id::INTEGER AS account_id, first_day, last_day, monthly, currency::VARCHAR AS currency FROM contracts;
            CHECKPOINT;
            """);
    }

    private static void Fill(DuckDBConnection connection, BenchCompany company)
    {
        var calendar = BenchCompany.Agreement.Calendar;
        DateOnly? Day(Moment? moment) => moment?.Day(calendar);
        using (var leads = connection.CreateAppender("leads"))
        {
            for (var index = 0; index < company.Leads; index++)
            {
                var lead = company.Lead(index);
                leads.CreateRow().AppendValue((long)index).AppendValue(Day(lead.CreatedAt)).AppendValue(Time(lead.CreatedAt)).AppendValue(Time(lead.MqlAt))
                    .AppendValue(Day(lead.MqlAt ?? lead.CreatedAt)).AppendValue(Time(lead.FirstResponseAt)).AppendValue(lead.Channel).AppendValue(lead.Owner).AppendValue(lead.Region).EndRow();
            }
        }

        var first = new DateOnly?[company.Accounts];
        var firstWon = new (DateOnly? Day, long Lead)[company.Accounts];
        using (var deals = connection.CreateAppender("deals"))
        using (var visits = connection.CreateAppender("stage_visits"))
        using (var contracts = connection.CreateAppender("contracts"))
        {
            for (var index = 0; index < company.Deals; index++)
            {
                var deal = company.Deal(index);
                var account = Number(deal.AccountId);
                if (deal.Status == DealStatus.Won)
                {
                    Earlier(ref first[account], Day(deal.ClosedAt));
                    if (firstWon[account].Day is null || Day(deal.ClosedAt) < firstWon[account].Day) firstWon[account] = (Day(deal.ClosedAt), Number(deal.LeadId));
                }

                deals.CreateRow().AppendValue((long)index).AppendValue(Number(deal.LeadId)).AppendValue(account).AppendValue(deal.Status.ToString().ToLowerInvariant()).AppendValue(deal.DealType)
                    .AppendValue(Day(deal.CreatedAt)).AppendValue(Day(deal.ClosedAt)).AppendValue(deal.Owner).AppendValue(deal.Region).AppendValue(deal.LossReason).EndRow();
                StageChange? before = null;
                foreach (var change in company.Changes(index, deal))
                {
                    if (before is not null) Visit(before, Day(change.At));
                    before = change;
                }

                if (deal.Status == DealStatus.Open && before is not null) Visit(before, null);
                foreach (var contract in company.Contracts(index, deal))
                {
                    Earlier(ref first[account], Day(contract.StartAt));
                    var last = Day(contract.CancelledAt)?.AddDays(-1) is { } cancelled && cancelled < Day(contract.EndAt) ? cancelled : Day(contract.EndAt);
                    contracts.CreateRow().AppendValue(account).AppendValue(Day(contract.StartAt)).AppendValue(last).AppendValue(contract.RecurringAmount).AppendValue(contract.Currency ?? "USD").EndRow();
                }

                void Visit(StageChange visit, DateOnly? until) =>
                    visits.CreateRow().AppendValue((long)index).AppendValue(visit.Stage).AppendValue(Day(visit.At)).AppendValue(until).EndRow();
            }
        }

        var life = new BenchLife(company);
        foreach (var order in life.All.SelectMany(kind => kind).OfType<Order>()) Earlier(ref first[Number(order.AccountId)], Day(order.At));
        using (var accounts = connection.CreateAppender("accounts"))
        {
            for (var index = 0; index < first.Length; index++)
            {
                var channel = company.Account(index).Channel ?? (firstWon[index].Day is null ? null : company.Lead((int)firstWon[index].Lead).Channel);
                accounts.CreateRow().AppendValue((long)index).AppendValue(first[index]).AppendValue(channel).EndRow();
            }
        }

        using (var spend = connection.CreateAppender("spend"))
        {
            foreach (var cost in life.All.SelectMany(kind => kind).OfType<Spend>()) spend.CreateRow().AppendValue(Day(cost.At)).AppendValue(cost.Channel).AppendValue(cost.Amount).EndRow();
        }

        using var rates = connection.CreateAppender("rates");
        foreach (var rate in BenchLife.Rates()) rates.CreateRow().AppendValue(rate.Currency).AppendValue(Day(rate.At)).AppendValue(rate.Rate).EndRow();
        rates.CreateRow().AppendValue("USD").AppendValue(BenchCompany.First.AddYears(-1)).AppendValue(1m).EndRow();
    }

    public static void Run(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static void Earlier(ref DateOnly? first, DateOnly? day)
    {
        if (first is null || day < first) first = day;
    }

    private static long Number(string? id) => long.Parse(id.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);

    private static DateTime? Time(Moment? moment) => moment is { } at ? DateTime.UnixEpoch.AddMilliseconds(at.Code) : null;
}
