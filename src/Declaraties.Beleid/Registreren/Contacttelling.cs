namespace Declaraties.Beleid.Registreren;

/// <summary>
/// Hoe een register is opgebouwd: welk deel van de afspraken een no-show werd, en welk deel van de tijd met de client thuis en online was. Tellingen van aanbieders
/// samengevoegd geven het gewogen deel: wie meer doet telt zwaarder.
/// </summary>
public sealed class Contacttelling
{
    private long _gepland;
    private long _noShow;
    private long _minuten;
    private long _thuis;
    private long _online;

    public long Contacten { get; private set; }

    /// <summary>Percentage van de geplande contacten (direct, online en no-show), exact; null als er geen zijn.</summary>
    public Exact? NoShow => Deel(_noShow, _gepland);

    /// <summary>Percentage van de minuten met de client bij de client thuis; null als er geen zijn.</summary>
    public Exact? Thuis => Deel(_thuis, _minuten);

    /// <summary>Percentage van de minuten met de client op afstand; null als er geen zijn.</summary>
    public Exact? Online => Deel(_online, _minuten);

    public void Tel(Contactmoment contact)
    {
        Contacten++;
        _gepland += contact.Soort.IsGepland() ? 1 : 0;
        _noShow += contact.Soort == Contactsoort.NoShow ? 1 : 0;
        if (contact.Soort.IsMetClient())
        {
            var isOnline = contact.Soort == Contactsoort.Online || contact.Locatie == Contactlocatie.Online;
            _minuten += contact.Minuten;
            _online += isOnline ? contact.Minuten : 0;
            _thuis += !isOnline && contact.Locatie == Contactlocatie.Thuis ? contact.Minuten : 0;
        }
    }

    public void Voeg(Contacttelling ander)
    {
        ArgumentNullException.ThrowIfNull(ander);
        Contacten += ander.Contacten;
        _gepland += ander._gepland;
        _noShow += ander._noShow;
        _minuten += ander._minuten;
        _thuis += ander._thuis;
        _online += ander._online;
    }

    private static Exact? Deel(long deel, long geheel) => geheel == 0 ? null : new Exact(deel, geheel) * 100;
}
