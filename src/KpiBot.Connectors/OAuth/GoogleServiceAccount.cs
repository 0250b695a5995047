using System.Text.Json;
using KpiBot.Access;
using KpiBot.Connectors.Http;

namespace KpiBot.Connectors.OAuth;

/// <summary>A service account of Google's, from the key file that its console gives out: it is let in as a person would be, by its e-mail address.</summary>
public sealed class GoogleServiceAccount
{
    private const string Audience = "https://oauth2.googleapis.com/token";
    private const int Largest = 64 * 1024;

    private readonly string _email;
    private readonly string? _keyId;
    private readonly Secret _key;
    private readonly Uri _tokenUrl;
    private readonly bool _isDevelopment;

    private GoogleServiceAccount(string email, string? keyId, Secret key, Uri tokenUrl, bool isDevelopment) => (_email, _keyId, _key, _tokenUrl, _isDevelopment) = (email, keyId, key, tokenUrl, isDevelopment);

    /// <summary>Reads a key file; else what is wrong with it, after "is", with nothing of the key in it.</summary>
    public static (GoogleServiceAccount? Account, string? Problem) Read(string file, bool isDevelopment)
    {
        try
        {
            if (new FileInfo(file).Length > Largest) return (null, $"\"{file}\": a key file is smaller");
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            var root = document.RootElement;
            if (root.Get("type").Text() != "service_account" || root.Get("client_email").Text() is not { } email || root.Get("private_key").Text() is not { } pem)
                return (null, $"\"{file}\": expected the JSON key file of a service account");
            var address = root.Get("token_uri").Text() ?? Audience;
            if (SourceAddress.Problem(address, ["oauth2.googleapis.com"], isDevelopment) is not null) return (null, $"\"{file}\", whose token_uri is not {Audience}");
            var key = Secret.Of(pem);
            return JwtBearerSettings.KeyProblem(key) is { } problem ? (null, $"\"{file}\", whose private_key is {problem}") : (new GoogleServiceAccount(email, root.Get("private_key_id").Text(), key, new Uri(address), isDevelopment), null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or ArgumentException)
        {
            return (null, $"\"{file}\", which cannot be read as the JSON key file of a service account");
        }
    }

    /// <summary>What it asks for tokens with.</summary>
    public JwtBearerSettings For(string scope) => new()
    {
        Provider = "Google",
        TokenUrl = _tokenUrl,
        Issuer = _email,
        Audience = Audience,
        PrivateKey = _key,
        KeyId = _keyId,
        Scope = scope,
        IsDevelopment = _isDevelopment,
    };
}
