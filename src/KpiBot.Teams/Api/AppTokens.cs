using System.Security.Cryptography.X509Certificates;
using KpiBot.Access;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace KpiBot.Teams.Api;

/// <summary>Tokens of the app itself for one scope, had with the one credential of the settings and kept until shortly before they end.</summary>
internal sealed class AppTokens : IAppTokens, IDisposable
{
    private readonly Func<bool, CancellationToken, Task<AuthenticationResult>> _acquire;
    private readonly LoginHttp _http;
    private volatile bool _isForgotten;

    public AppTokens(TeamsSettings settings, string scope)
    {
        _http = new LoginHttp(settings.LoginUrl, settings.IsDevelopment);
        _acquire = settings.UsesIdentity ? OfIdentity(settings, scope) : OfApp(settings, scope);
    }

    public async Task<TeamsOutcome<Secret>> GetAsync(CancellationToken cancellation)
    {
        try
        {
            var isForced = _isForgotten;
            var result = await _acquire(isForced, cancellation);
            if (isForced) _isForgotten = false;
            return new TeamsOutcome<Secret>.Done(Secret.Of(result.AccessToken));
        }
        catch (MsalServiceException exception) when (exception is { StatusCode: >= 400 and < 500 and not 408 and not 429 })
        {
            return new TeamsOutcome<Secret>.Auth(exception.ErrorCode);
        }
        catch (MsalException exception)
        {
            // Nothing was sent yet, so nothing is in doubt.
            return new TeamsOutcome<Secret>.RetrySafe(exception.ErrorCode, (exception as MsalServiceException)?.Headers?.RetryAfter?.Delta);
        }
        catch (HttpRequestException)
        {
            return new TeamsOutcome<Secret>.RetrySafe("not_connected");
        }
    }

    public void Forget() => _isForgotten = true;

    public void Dispose() => _http.Dispose();

    private Func<bool, CancellationToken, Task<AuthenticationResult>> OfApp(TeamsSettings settings, string scope)
    {
        var app = ConfidentialClientApplicationBuilder.Create(settings.AppId).WithAuthority(_http.Authority(settings.TenantId), validateAuthority: false).WithInstanceDiscovery(false).WithHttpClientFactory(_http);
        app = settings.Certificate.Length > 0
            ? app.WithCertificate(X509CertificateLoader.LoadPkcs12FromFile(settings.Certificate, settings.CertificatePassword.Reveal()), sendX5C: true)
            : app.WithClientSecret(settings.ClientSecret.Reveal());
        var built = app.Build();
        return (isForced, cancellation) => built.AcquireTokenForClient([scope]).WithForceRefresh(isForced).ExecuteAsync(cancellation);
    }

    private static Func<bool, CancellationToken, Task<AuthenticationResult>> OfIdentity(TeamsSettings settings, string scope)
    {
        var built = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(settings.AppId)).Build();
        return (isForced, cancellation) => built.AcquireTokenForManagedIdentity(scope[..scope.LastIndexOf('/')]).WithForceRefresh(isForced).ExecuteAsync(cancellation);
    }
}
