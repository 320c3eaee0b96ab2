-- The bytes of a mail are stored when it is about to be sent, and are gone when it is: compressing them took longer than all else of it. The
-- log of the database grows for it, by some 8 kB for each mail.
alter table delivery.email alter column rendered set storage external;
