using KpiBot.Connectors.Http;
using KpiBot.Crm;
using KpiBot.Sync;

namespace KpiBot.Connectors.HubSpot.Translation;

/// <summary>Tickets, and answers to surveys of the two kinds that there are KPIs for.</summary>
internal sealed class ServiceRules(string source, Lookups lookups)
{
    private static readonly Dictionary<string, SurveyKind> Kinds = new(StringComparer.Ordinal) { ["NPS"] = SurveyKind.Nps, ["CSAT"] = SurveyKind.Csat };

    public Ticket Ticket(LandedRow row) => new()
    {
        Source = source,
        Id = row.Id,
        AccountId = lookups.Companies.Of(row.Text(HubSpotObjects.Companies)),
        CreatedAt = row.At("createdate"),
        FirstReplyAt = row.At("first_agent_reply_date"),
        ClosedAt = row.At("closed_date"),
        Owner = lookups.OwnerOf(row).Name,
    };

    public IEnumerable<CrmRecord> Survey(LandedRow row)
    {
        if (row.Text("hs_survey_type") is not { } type || !Kinds.TryGetValue(type, out var kind)) yield break;
        yield return new Survey
        {
            Source = source,
            Id = row.Id,
            Kind = kind,
            At = row.At(["hs_submission_timestamp", "hs_createdate"]),
            Score = row.Number("hs_value") is { } score && score == decimal.Truncate(score) && score is >= -100 and <= 100 ? (int)score : null,
            Respondent = lookups.Contacts.Of(row.Text(HubSpotObjects.Contacts)),
            AccountId = lookups.Companies.Of(row.Text(HubSpotObjects.Companies)),
        };
    }
}
