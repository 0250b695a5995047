using System.Net;

namespace KpiBot.LanguageModel.Clients;

/// <summary>Where a model is, checked: a key goes to a host that is known or named for it, over an encrypted line.</summary>
public static class ModelEndpoint
{
    private static readonly string[] AzureHosts = [".openai.azure.com", ".cognitiveservices.azure.com", ".services.ai.azure.com", ".openai.azure.us", ".openai.azure.cn"];

    /// <summary>Where a provider is when nothing else is said; null when there is no such place.</summary>
    public static string? DefaultOf(ModelProvider provider) => provider switch
    {
        ModelProvider.OpenAI => "https://api.openai.com/v1",
        ModelProvider.Ollama => "http://localhost:11434",
        ModelProvider.Azure or ModelProvider.None => null,
    };

    /// <summary>What keeps an address from being used, in words that follow "the setting Language:Endpoint is …"; null when nothing does.</summary>
    /// <param name="provider">Whose it is.</param>
    /// <param name="endpoint">The address.</param>
    /// <param name="hosts">Further hosts that may be spoken to.</param>
    /// <param name="isDevelopment">Whether a key may go to this machine over http.</param>
    public static string? Problem(ModelProvider provider, string endpoint, IReadOnlyCollection<string> hosts, bool isDevelopment)
    {
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https")) return "no address: expected one such as https://api.openai.com/v1";
        if (url.UserInfo.Length > 0 || url.Query.Length > 0 || url.Fragment.Length > 0) return "more than an address: leave out user, query and fragment";
        if (IsLoopback(url) && (provider == ModelProvider.Ollama || isDevelopment)) return null;
        if (url.Scheme != "https") return "not encrypted: use https (http is for Ollama on this machine)";
        return IsKnown(provider, url.Host) || hosts.Contains(url.Host, StringComparer.OrdinalIgnoreCase) ? null : $"on a host that is not known for this provider: add {url.Host} to Language:Hosts if questions may go there";
    }

    private static bool IsKnown(ModelProvider provider, string host) => provider switch
    {
        ModelProvider.OpenAI => host.Equals("api.openai.com", StringComparison.OrdinalIgnoreCase),
        ModelProvider.Azure => AzureHosts.Any(known => host.EndsWith(known, StringComparison.OrdinalIgnoreCase) && host.Length > known.Length),
        ModelProvider.Ollama or ModelProvider.None => false,
    };

    private static bool IsLoopback(Uri url) => url.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
