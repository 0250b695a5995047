using System.Globalization;
using KpiBot.Crm;
using KpiBot.Periods;

namespace KpiBot.Answers;

/// <summary>An amount as its record has it; a currency of null is the reporting currency.</summary>
public sealed record Amount(decimal Value, string? Currency)
{
    /// <summary>The amount; null when there is none.</summary>
    public static Amount? Of(decimal? value, string? currency) => value is { } amount ? new Amount(amount, currency) : null;
}

/// <summary>What is shown of a record in a list: its id in the source first, then the fields that say most about it.</summary>
public static class RecordFields
{
    /// <summary>Field name (as in JSON) and value; a string, a decimal, an <see cref="Amount"/>, a <see cref="Moment"/> or null.</summary>
    public static IReadOnlyList<(string Name, object? Value)> Of(CrmRecord record) => record switch
    {
        Deal deal =>
        [
            ("id", deal.Id), ("status", NameOf(deal.Status)), ("closedAt", deal.ClosedAt), ("createdAt", deal.CreatedAt), ("amount", Amount.Of(deal.Amount, deal.Currency)),
            ("owner", deal.Owner), ("stage", deal.Stage), ("product", deal.Product), ("lossReason", deal.LossReason),
        ],
        Lead lead =>
        [
            ("id", lead.Id), ("createdAt", lead.CreatedAt), ("mqlAt", lead.MqlAt), ("customerAt", lead.CustomerAt), ("channel", lead.Channel), ("campaign", lead.Campaign),
            ("owner", lead.Owner), ("stage", lead.Stage),
        ],
        Account account => [("id", account.Id), ("name", account.Name), ("industry", account.Industry), ("region", account.Region), ("country", account.Country), ("owner", account.Owner)],
        Contract contract =>
        [
            ("id", contract.Id), ("accountId", contract.AccountId), ("startAt", contract.StartAt), ("endAt", contract.EndAt), ("amount", Amount.Of(contract.RecurringAmount, contract.Currency)), ("product", contract.Product),
        ],
        Order order => [("id", order.Id), ("at", order.At), ("accountId", order.AccountId), ("amount", Amount.Of(order.Amount, order.Currency)), ("product", order.Product)],
        Spend spend => [("id", spend.Id), ("at", spend.At), ("class", NameOf(spend.Class)), ("amount", Amount.Of(spend.Amount, spend.Currency)), ("channel", spend.Channel), ("campaign", spend.Campaign)],
        Activity activity => [("id", activity.Id), ("at", activity.At), ("type", NameOf(activity.Type)), ("owner", activity.Owner), ("dealId", activity.DealId), ("leadId", activity.LeadId)],
        Ticket ticket => [("id", ticket.Id), ("createdAt", ticket.CreatedAt), ("firstReplyAt", ticket.FirstReplyAt), ("closedAt", ticket.ClosedAt), ("accountId", ticket.AccountId)],
        Survey survey => [("id", survey.Id), ("at", survey.At), ("kind", NameOf(survey.Kind)), ("score", (decimal?)survey.Score), ("accountId", survey.AccountId)],
        Usage usage => [("id", usage.Id), ("at", usage.At), ("accountId", usage.AccountId), ("quantity", (decimal?)usage.Quantity)],
        StageChange change => [("id", change.Id), ("at", (Moment?)change.At), ("dealId", change.DealId), ("stage", change.Stage)],
        EmailResult email => [("id", email.Id), ("at", email.At), ("campaign", email.Campaign), ("delivered", (decimal?)email.Delivered), ("opens", (decimal?)email.Opens), ("clicks", (decimal?)email.Clicks)],
        AdResult ad => [("id", ad.Id), ("at", ad.At), ("channel", ad.Channel), ("campaign", ad.Campaign), ("impressions", (decimal?)ad.Impressions), ("clicks", (decimal?)ad.Clicks)],
        WebTraffic web => [("id", web.Id), ("at", web.At), ("channel", web.Channel), ("sessions", (decimal?)web.Sessions)],
        Touch touch => [("id", touch.Id), ("at", touch.At), ("channel", touch.Channel), ("campaign", touch.Campaign), ("kind", touch.Kind)],
        _ => [("id", record.Id), ("source", record.Source)],
    };

    private static string NameOf<T>(T value) where T : struct, Enum => value.ToString().ToLower(CultureInfo.InvariantCulture);
}
