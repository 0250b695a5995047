using KpiBot.Connectors.Http;
using KpiBot.Sync;

namespace KpiBot.Connectors.Salesforce.Reading;

/// <summary>Reads nothing, and says which fields the user may not see: figures that need them would otherwise lack them in silence.</summary>
internal sealed class FieldsReader(Descriptions descriptions, IReadOnlyList<SalesforceObject> objects) : IStreamReader
{
    public const string Name = "fields";

    public StreamSpec Stream { get; } = new(Name) { HasDelta = false };

    public async Task<SyncPage> ReadAsync(PageRequest request, CancellationToken cancellation)
    {
        var hidden = new List<string>();
        foreach (var type in objects)
        {
            try
            {
                var description = await descriptions.OfAsync(type, cancellation).ConfigureAwait(false);
                hidden.AddRange(description.Hidden.Select(field => $"{type.Api}.{field}"));
            }
            catch (SourceException exception) when (exception.Failure == SourceFailure.NotAllowed)
            {
                // The object's own stream says it.
            }
        }

        return hidden.Count == 0 ? new SyncPage([], [], null) : throw new SourceException(
            SourceFailure.NotAllowed,
            $"Salesforce does not show the user {string.Join(", ", hidden)}: let the user read {(hidden.Count == 1 ? "it" : "them")} (field-level security) and run kpibot sync --full, or name {(hidden.Count == 1 ? "it" : "them")} in Salesforce:Without.");
    }

    public Task<long?> CountAsync(CancellationToken cancellation) => Task.FromResult<long?>(null);
}
